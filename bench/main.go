// Command bench measures the library beside other software.
package main

func main() {}

package numbers
import ("testing";"fmt";"os";"bufio")
func TestZZ(t *testing.T){ f,_:=os.Open("/tmp/pp/in"); sc:=bufio.NewScanner(f)
for sc.Scan(){ s:=sc.Text(); n,err:=Parse(s); if err!=nil {fmt.Println("ERR",err)} else {fmt.Printf("%q %s\n",s,show(n))}
for n:=range All(s){fmt.Printf("      all %q %s\n",s[n.Start:n.End],show(n))}}}

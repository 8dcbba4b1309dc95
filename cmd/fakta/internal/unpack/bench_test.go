package unpack

import (
	"io"
	"strings"
	"testing"
)

// BenchmarkOpen measures how fast a stream is unpacked, in bytes of its content.
func BenchmarkOpen(b *testing.B) {
	long := text(8 << 20)
	for name, packed := range map[string]string{"gzip": gz(long), "zstd": zst(long)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(long)))
			for b.Loop() {
				in, _, err := Open("stdin", strings.NewReader(packed))
				if err != nil {
					b.Fatal(err)
				}
				if _, err := io.Copy(io.Discard, in); err != nil {
					b.Error(err)
				}
				_ = in.Close()
			}
		})
	}
}

package table

import (
	"encoding/binary"
	"math"
	"strconv"
)

// A Value is what stands in one column of a row. The zero Value is that nothing does.
type Value struct {
	Kind Kind
	Text string
	Int  int64 // of a boolean 0 or 1
	Real float64
}

// Kind tells which field of a Value counts.
type Kind uint8

// The kinds of values.
const (
	IsNull Kind = iota
	IsText
	IsInt
	IsReal
	IsBool
)

// Append appends the value as it stands in CSV, without quotes: reals in the shortest form
// that reads as the same number, without an exponent.
func (v Value) Append(dst []byte) []byte {
	switch v.Kind {
	case IsText:
		return append(dst, v.Text...)
	case IsInt:
		return strconv.AppendInt(dst, v.Int, 10)
	case IsReal:
		return strconv.AppendFloat(dst, v.Real, 'f', -1, 64)
	case IsBool:
		return strconv.AppendBool(dst, v.Int != 0)
	}
	return dst
}

// String returns what Append appends.
func (v Value) String() string { return string(v.Append(nil)) }

// In a block a value is its kind and what fills it:
//
//	null     kind
//	text     kind  length as uvarint  bytes
//	integer  kind  varint
//	real     kind  8 bytes
//	boolean  kind  0 or 1

func appendText(dst []byte, s string) []byte {
	dst = binary.AppendUvarint(append(dst, byte(IsText)), uint64(len(s)))
	return append(dst, s...)
}

func appendInt(dst []byte, n int64) []byte {
	return binary.AppendVarint(append(dst, byte(IsInt)), n)
}

func appendReal(dst []byte, x float64) []byte {
	return binary.LittleEndian.AppendUint64(append(dst, byte(IsReal)), math.Float64bits(x))
}

func appendBool(dst []byte, b bool) []byte {
	if b {
		return append(dst, byte(IsBool), 1)
	}
	return append(dst, byte(IsBool), 0)
}

// decode reads one value and returns what is behind it.
func decode(s string) (v Value, rest string) {
	v.Kind = Kind(s[0])
	s = s[1:]
	switch v.Kind {
	case IsText:
		var n uint64
		n, s = uvarint(s)
		return Value{Kind: IsText, Text: s[:n]}, s[n:]
	case IsInt:
		var n uint64
		n, s = uvarint(s)
		v.Int = int64(n>>1) ^ -int64(n&1) // as binary.AppendVarint folds the sign
	case IsReal:
		var bits uint64
		for i := 7; i >= 0; i-- {
			bits = bits<<8 | uint64(s[i])
		}
		v.Real, s = math.Float64frombits(bits), s[8:]
	case IsBool:
		v.Int, s = int64(s[0]), s[1:]
	}
	return v, s
}

// uvarint is binary.Uvarint for a string.
func uvarint(s string) (n uint64, rest string) {
	for i, shift := 0, 0; ; i, shift = i+1, shift+7 {
		n |= uint64(s[i]&0x7f) << shift
		if s[i] < 0x80 {
			return n, s[i+1:]
		}
	}
}

package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestServeUsage(t *testing.T) {
	for _, args := range [][]string{
		{"--lang", "xx"}, {"--max-body", "0"}, {"--max-requests", "-1"}, {"--timeout", "0s"}, {"--timeout", "bald"}, {"extra"},
	} {
		out, errs, status := fakta("", append([]string{"serve"}, args...)...)
		assert.Equal(t, 2, status, args)
		assert.Empty(t, out, args)
		assert.Contains(t, errs, "fakta serve: ", args)
	}
	out, _, status := fakta("", "serve", "--help")
	assert.Zero(t, status)
	assert.Contains(t, out, "POST /api/facts")
}

func TestServeRefuses(t *testing.T) {
	_, errs, status := fakta("", "serve", "--addr", "0.0.0.0:0")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "--allow-remote")

	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	_, errs, status = fakta("", "serve", "--addr", l.Addr().String())
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "is taken by another program")
}

// TestServe: the API gives the JSON that the command prints.
func TestServe(t *testing.T) {
	r, w := io.Pipe()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	o := serveOptions{Addr: "127.0.0.1:0", Lang: "id", Timeout: time.Minute}
	var errs bytes.Buffer
	go func() { done <- o.serve(ctx, w, &errs) }()
	url, err := bufio.NewReader(r).ReadString('\n')
	require.NoError(t, err)

	const article = `{"id":"a","title":"Razia 5 hari","published":"2024-09-15","text":"Sebanyak 5 dari 10 orang, atau 50 persen, kata Sari Utami, Jumat."}`
	answer, err := http.Post(strings.TrimSpace(url)+"api/facts", "application/json", strings.NewReader(article))
	require.NoError(t, err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	out, _, _ := fakta(article, "--format", "jsonl")
	assert.Equal(t, out, string(body))

	stop()
	require.NoError(t, <-done)
	assert.Empty(t, errs.String())
}

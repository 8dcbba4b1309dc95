module github.com/fakta-id/fakta/bench

go 1.25.0

require github.com/fakta-id/fakta v0.0.0

replace github.com/fakta-id/fakta => ..

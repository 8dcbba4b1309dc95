module github.com/fakta-id/fakta/bench

go 1.25.0

require (
	github.com/fakta-id/fakta v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/dlclark/regexp2/v2 v2.13.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace github.com/fakta-id/fakta => ..

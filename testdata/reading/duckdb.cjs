// Runs the SQL in a file and prints its rows, with | between the columns. The test of
// docs/reading-the-output.md uses it where Node finds @duckdb/node-api.
const { readFileSync } = require("node:fs");
const { DuckDBInstance } = require("@duckdb/node-api");

(async () => {
  const db = await (await DuckDBInstance.create()).connect();
  const result = await db.runAndReadAll(readFileSync(process.argv[2], "utf8"));
  for (const row of result.getRows()) console.log(row.map((v) => v ?? "").join("|"));
})();

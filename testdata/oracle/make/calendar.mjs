// Writes days of the calendar and relative expressions in Indonesian with ICU through
// Intl; GNU date says what they are. The versions stand in the first line.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const gnu = (format, lines) => execFileSync('date', ['-u', '-f', '-', format], { input: lines.join('\n') + '\n', encoding: 'utf8', env: { LC_ALL: 'C' } }).trimEnd().split('\n')
const tool = execFileSync('date', ['--version'], { encoding: 'utf8' }).split('\n')[0]
const version = `# ICU ${process.versions.icu}, CLDR ${process.versions.cldr}, locale id-ID; ${tool}`
const file = (name, rows) => writeFileSync(new URL(`../${name}.tsv`, import.meta.url), [version, ...rows.map(r => r.join('\t')), ''].join('\n'))

// Every 29th day from 1900 to 2100, so that all days of all months come up, and the
// days around the ends of months and years.
const days = []
for (let t = Date.UTC(1900, 0, 1); t < Date.UTC(2100, 0, 1); t += 29 * 86400e3) days.push(new Date(t))
for (let y = 1990; y < 2030; y++) for (const [m, d] of [[0, 1], [1, 28], [2, 1], [11, 28], [11, 29], [11, 31]]) days.push(new Date(Date.UTC(y, m, d)))
const iso = days.map(d => d.toISOString().slice(0, 10))
const full = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' })
const medium = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeZone: 'UTC' })
const weekday = gnu('+%u', iso)
const week = gnu('+%G-W%V', iso)
const next = gnu('+%F', iso.map(d => `${d} + 1 day`))
const month = gnu('+%F', iso.map(d => `${d.slice(0, 8)}01 + 1 month`))
file('calendar', days.map((d, i) => [iso[i], weekday[i], week[i], next[i], month[i], full.format(d), medium.format(d)]))

// Relative expressions, from days at the ends of months among others.
const refs = ['2024-09-15', '2024-02-29', '2023-12-31', '2024-01-01', '2021-03-31', '2020-05-31', '1999-12-31', '2000-02-28']
const relative = new Intl.RelativeTimeFormat('id-ID', { numeric: 'auto' })
const rows = []
for (const ref of refs) {
  for (const [unit, most] of [['day', 40], ['week', 12], ['month', 30], ['year', 20]]) {
    for (let n = -most; n <= most; n++) {
      // Months and years count from the first of the month: the end of a longer month
      // would run over into the next.
      const from = unit === 'day' || unit === 'week' ? ref : ref.slice(0, 8) + '01'
      rows.push([ref, n, unit, `${from} ${n >= 0 ? '+' : '-'} ${Math.abs(n)} ${unit}`, relative.format(n, unit)])
    }
  }
}
const formats = { day: '+%F', week: '+%G-W%V', month: '+%Y-%m', year: '+%Y' }
const value = {}
for (const unit in formats) {
  const mine = rows.filter(r => r[2] === unit)
  gnu(formats[unit], mine.map(r => r[3])).forEach((v, i) => { value[mine[i].join()] = v })
}
file('relative', rows.map(r => [r[0], value[r.join()], r[4]]))

// Writes numbers in Indonesian with ICU through Intl: one file a form, the version in
// the first line, then value, form and what ICU writes, parted by tabs.
import { writeFileSync } from 'node:fs'

const version = `# ICU ${process.versions.icu}, CLDR ${process.versions.cldr}, locale id-ID`

// Values as decimal strings, so that none is rounded on the way.
const values = ['0', '1', '2', '9', '10', '11', '12', '19', '20', '21', '99', '100', '101', '110', '111', '999', '1000', '1001', '1100',
  '2500', '9999', '10000', '18240', '99999', '100000', '568373', '999999', '1000000', '1300000', '1722956', '157392500', '1000000000',
  '4560000000', '695200000000000', '0.5', '0.05', '0.5482', '1.39', '5.28', '43.31', '142.85', '2502.9', '6464.77', '78.125', '-1', '-0.58',
  '-1234.5', '1234567.89']

const file = (name, rows) => writeFileSync(new URL(`../${name}.tsv`, import.meta.url), [version, ...rows.map(r => r.join('\t')), ''].join('\n'))
const format = (options) => new Intl.NumberFormat('id-ID', options)

file('decimal', values.map(v => [v, 'decimal', format({ maximumFractionDigits: 20 }).format(v)]))

// The percent style multiplies by a hundred: its digits are those of the hundredfold.
file('percent', values.map(v => [v, '%', format({ style: 'unit', unit: 'percent', maximumFractionDigits: 20 }).format(v)]))

const currencies = ['IDR', 'USD', 'EUR', 'GBP', 'JPY', 'SGD', 'MYR', 'AUD', 'CNY', 'HKD', 'THB', 'KRW', 'INR', 'SAR']
file('currency', currencies.flatMap(c => values.filter(v => !v.startsWith('-')).flatMap(v => ['symbol', 'code'].map(currencyDisplay =>
  [v, c, format({ style: 'currency', currency: c, currencyDisplay, minimumFractionDigits: 0, maximumFractionDigits: 20 }).format(v)]))))

// UCUM codes of the units that ECMA-402 sanctions and news measures with.
const units = { kilometer: 'km', meter: 'm', centimeter: 'cm', millimeter: 'mm', mile: '[mi_i]', foot: '[ft_i]', inch: '[in_i]', yard: '[yd_i]',
  hectare: 'har', acre: '[acr_us]', kilogram: 'kg', gram: 'g', pound: '[lb_av]', ounce: '[oz_av]', liter: 'L', milliliter: 'mL', celsius: 'Cel',
  fahrenheit: '[degF]', degree: 'deg', 'kilometer-per-hour': 'km/h', 'meter-per-second': 'm/s' }
file('unit', Object.entries(units).flatMap(([unit, code]) => ['2', '10', '1300', '2.4'].flatMap(v => ['long', 'short'].map(unitDisplay =>
  [v, code, format({ style: 'unit', unit, unitDisplay, maximumFractionDigits: 20 }).format(v)]))))

const large = values.filter(v => Number(v) >= 1000 && Number.isInteger(Number(v)))
const exact = { notation: 'compact', maximumFractionDigits: 9 }
file('compact', large.flatMap(v => [
  [v, 'long', format({ ...exact, compactDisplay: 'long' }).format(v)],
  [v, 'short', format({ ...exact, compactDisplay: 'short' }).format(v)],
  [v, 'IDR', format({ ...exact, style: 'currency', currency: 'IDR' }).format(v)],
]))

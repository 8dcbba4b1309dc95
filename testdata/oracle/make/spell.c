/* Writes numbers in Indonesian words with the rule-based formats of ICU, which Intl does
   not offer: value, form and words, parted by tabs. */
#include <stdio.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

static UNumberFormat *words;

static void row(int64_t n) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[512];
  char utf8[1024];
  unum_formatInt64(words, n, text, 512, NULL, &status);
  u_strToUTF8(utf8, sizeof utf8, NULL, text, -1, &status);
  if (U_SUCCESS(status)) printf("%lld\tspelled\t%s\n", (long long)n, utf8);
}

int main(void) {
  UErrorCode status = U_ZERO_ERROR;
  char version[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo info;
  u_getVersion(info);
  u_versionToString(info, version);
  words = unum_open(UNUM_SPELLOUT, NULL, 0, "id_ID", NULL, &status);
  if (U_FAILURE(status)) return 1;
  printf("# ICU %s, locale id_ID\n", version);
  for (int64_t n = 0; n <= 1200; n++) row(n);
  for (int64_t n = 1999; n < 1000000; n += 4321) row(n);
  for (int64_t n = 1000000; n < 900000000000000LL; n = n * 3 + n / 7 + 1) row(n);
  for (int64_t n = 1000; n <= 100000000000000LL; n *= 10) { row(n); row(n + 1); row(2 * n); row(11 * n); }
  return 0;
}

/** What another check changed: how many findings are gone, how many are new, and how that is told. */
import type { Report } from '../report/report';
import type { CheckResult } from './session-state';
import { NOTICES } from './wording';

/** Findings that are gone and findings that are new, by their fingerprints. */
export function difference(before: Report, after: Report): NonNullable<CheckResult['since']> {
  const old = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const now = new Set(after.findings.map(({ fingerprint }) => fingerprint));
  return {
    cleared: [...old].filter((fingerprint) => !now.has(fingerprint)).length,
    added: [...now].filter((fingerprint) => !old.has(fingerprint)).length,
  };
}

/** What changed since the check before; undefined after the first one. */
export function comparison(result: CheckResult | undefined): string | undefined {
  if (!result?.since) return undefined;
  const { cleared, added } = result.since;
  if (cleared === 0 && added === 0) return NOTICES.unchanged;
  return told([
    cleared > 0 ? NOTICES.cleared(cleared) : undefined,
    added > 0 ? NOTICES.added(added) : undefined,
  ]);
}

/** The parts there are, as one sentence. */
export function told(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('，');
}

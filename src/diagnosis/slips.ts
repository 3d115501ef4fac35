/** The slips people make with figures: what turns the right amount into the wrong one, and how likely that is. */

/** A slip with its name for the user; '' where the two amounts have nothing in common. */
export interface Slip {
  readonly name: string;
  /** The smaller, the likelier. */
  readonly strain: number;
}

const OTHER: Slip = { name: '', strain: 3 };

/** Which slip made `wrong` of `right`; both in whole display units, with that many decimals. */
export function slipOf(wrong: number, right: number, decimals: number): Slip {
  if (wrong === 0) return { name: '', strain: 2 };
  if (right === 0) return OTHER;
  if (wrong === -right) return { name: '正负号相反', strain: 0.5 };
  if (wrong < 0 !== right < 0) return OTHER;
  const [a, b] = [digitsOf(wrong), digitsOf(right)];
  if (a === undefined || b === undefined) return OTHER;
  return (
    transposed(a, b) ??
    shifted(wrong, right) ??
    trailing(a, b, decimals) ??
    oneDigit(a, b) ??
    lostDigit(a, b) ??
    OTHER
  );
}

function digitsOf(units: number): string | undefined {
  return Number.isSafeInteger(units) ? String(Math.abs(units)) : undefined;
}

/** Two neighbouring digits exchanged; a zero in front is not written. */
function transposed(a: string, b: string): Slip | undefined {
  if (a.length !== b.length) return undefined;
  const first = Array.from(a).findIndex((digit, i) => digit !== b[i]);
  const exchanged =
    first >= 0 &&
    a[first] === b[first + 1] &&
    a[first + 1] === b[first] &&
    a.slice(first + 2) === b.slice(first + 2);
  return exchanged ? { name: '数字前后颠倒', strain: 0.4 } : undefined;
}

/** Ten, a hundred, ten thousand times too much or too little; the last digits may have been rounded off. */
function shifted(wrong: number, right: number): Slip | undefined {
  for (let power = 1; power <= 8; power += 1) {
    const factor = 10 ** power;
    const larger = wrong === right * factor;
    const smaller = Math.abs(right / factor - wrong) <= 0.5 && Math.abs(wrong) >= 10;
    if (larger || smaller) {
      const times = factor.toLocaleString('en-US');
      return { name: `差${times}倍`, strain: 0.5 };
    }
  }
  return undefined;
}

/** The decimals left off: 7,892.00 for 7,892.56. */
function trailing(a: string, b: string, decimals: number): Slip | undefined {
  if (decimals === 0 || a.length !== b.length) return undefined;
  const zeros = /0*$/.exec(a)?.[0].length ?? 0;
  const cut = Math.min(zeros, decimals);
  if (cut === 0 || a.slice(0, -cut) !== b.slice(0, -cut)) return undefined;
  // One figure in ten ends in a zero.
  return { name: '尾数漏填', strain: cut > 1 ? 0.6 : 1 };
}

function oneDigit(a: string, b: string): Slip | undefined {
  if (a.length !== b.length) return undefined;
  const differing = Array.from(a).filter((digit, i) => digit !== b[i]).length;
  return differing === 1 ? { name: '一位数字有误', strain: 1 } : undefined;
}

function lostDigit(a: string, b: string): Slip | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || short.length < 2) return undefined;
  for (let i = 0; i < long.length; i += 1) {
    if (long.slice(0, i) + long.slice(i + 1) !== short) continue;
    return { name: a.length < b.length ? '漏了一位数字' : '多了一位数字', strain: 1.2 };
  }
  return undefined;
}

/**
 * Chinese numerals of number formats: [DBNum1] (一百二十三) and [DBNum2] (壹佰贰拾叁). Excel spells a General number and
 * the parts of a date by place, and any other number digit by digit.
 */

/** How the digits of a shown number are spelled. */
export interface NumeralStyle {
  readonly digits: string;
  /** Signs of the places within four digits, from the units up. */
  readonly places: readonly string[];
  readonly reading: 'byPlace' | 'byDigit' | 'date';
}

const PLAIN = { digits: '〇一二三四五六七八九', places: ['', '十', '百', '千'] };
const FORMAL = { digits: '零壹贰叁肆伍陆柒捌玖', places: ['', '拾', '佰', '仟'] };
const FOURS = ['', '万', '亿', '万亿'];
/** More digits than this no place sign covers; they are spelled one by one. */
const MOST_PLACES = 16;

/** The numerals a format code asks for; undefined for ordinary digits. `date`: the code shows dates. */
export function numeralsOf(code: string, date: boolean): NumeralStyle | undefined {
  const style = /\[DBNum([12])\]/i.exec(code)?.[1];
  if (style === undefined) return undefined;
  const reading = date ? 'date' : /general/i.test(code) ? 'byPlace' : 'byDigit';
  return { ...(style === '1' ? PLAIN : FORMAL), reading };
}

/** A shown number with its digits spelled in Chinese. */
export function spellNumerals(shown: string, style: NumeralStyle): string {
  if (style.reading === 'byDigit') return eachDigit(shown, style);
  if (style.reading === 'date') {
    // A year is read digit by digit, months, days and hours by place, ten without its one.
    return shown.replace(/\d+/g, (run) =>
      run.length > 2
        ? eachDigit(run, style)
        : byPlace(run, style).replace(`${oneOf(style)}${tenOf(style)}`, tenOf(style)),
    );
  }
  return shown.replace(/^(\D*)(\d+)(.*)$/s, (_, sign: string, whole: string, rest: string) => {
    return `${sign}${byPlace(whole, style)}${eachDigit(rest, style)}`;
  });
}

function oneOf(style: NumeralStyle): string {
  return style.digits[1] ?? '';
}

function tenOf(style: NumeralStyle): string {
  return style.places[1] ?? '';
}

function eachDigit(text: string, style: NumeralStyle): string {
  return text.replace(/\d/g, (digit) => style.digits[Number(digit)] ?? digit);
}

function byPlace(digits: string, style: NumeralStyle): string {
  if (digits.length > MOST_PLACES) return eachDigit(digits, style);
  const zero = style.digits[0] ?? '';
  let spelled = '';
  let skipped = false;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[index]);
    const place = digits.length - 1 - index;
    if (digit === 0) {
      skipped = true;
    } else {
      spelled += `${skipped && spelled !== '' ? zero : ''}${style.digits[digit] ?? ''}${style.places[place % 4] ?? ''}`;
      skipped = false;
    }
    const four = digits.slice(Math.max(0, index - 3), index + 1);
    if (place > 0 && place % 4 === 0 && /[1-9]/.test(four)) spelled += FOURS[place / 4] ?? '';
  }
  return spelled === '' ? zero : spelled;
}

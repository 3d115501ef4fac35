/**
 * Personal data in a text: mobile numbers, identity cards, bank accounts, private mailboxes, home addresses. Office
 * telephones and mailboxes are published as a matter of course and are none of it.
 */
import { inTextOrder, matches, type TextHit } from './hit';

/** Neither a digit nor a letter on either side: codes of projects and documents hold such digits inside. */
const MOBILE =
  /(?<![0-9A-Za-z.])(1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4}))(?![0-9A-Za-z]|\.\d|\s*(?:元|万|亿|吨|平方|立方|千瓦|个|人|册|份|条|次))/g;
const IDENTITY = /(?<![0-9A-Za-z])([1-9]\d{5}(?:19|20)\d{9}[\dXx])(?![0-9A-Za-z])/g;
/** Long numbers are accounts only where the text says so. */
const ACCOUNT =
  /(?:账号|帐号|账户|帐户|卡号)[^0-9A-Za-z]{0,12}(\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?!\d)/g;
const PRIVATE_MAIL =
  /[\w.+-]+@(?:qq|vip\.qq|foxmail|163|vip\.163|126|139|189|yeah|sina|sohu|gmail|hotmail|outlook|aliyun|icloud)\.(?:com|cn|net|com\.cn)(?!\w)/gi;
/** What a mailbox of the office is called, whoever keeps it for it. */
const OFFICE_MAIL = /(?:单位|办公|公务|部门|科室|举报|监督|投诉|咨询|信访|征求意见|受理|公共)[^。；\n]{0,8}$/;
const HOME = /(?:家庭住址|家庭地址|户籍地址|户籍所在地)\s*[:：]\s*([^\s，,。；;]{4,})/g;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Whether 18 characters are an identity number: a date of birth and the check digit of GB 11643-1999. */
export function isIdentityNumber(text: string): boolean {
  const month = Number(text.slice(10, 12));
  const day = Number(text.slice(12, 14));
  if (text.length !== 18 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return CHECK_DIGITS[sum % 11] === text[17]?.toUpperCase();
}

/** Personal data in the text. */
export function privacyHits(text: string): TextHit[] {
  return inTextOrder([
    ...matches(text, IDENTITY, '身份证号码').filter(({ from, to }) => isIdentityNumber(text.slice(from, to))),
    ...matches(text, MOBILE, '手机号码'),
    ...matches(text, ACCOUNT, '银行账号'),
    ...matches(text, PRIVATE_MAIL, '个人电子邮箱').filter(
      ({ from }) => !OFFICE_MAIL.test(text.slice(0, from)),
    ),
    ...matches(text, HOME, '家庭住址'),
  ]);
}

/** The data with its middle left out: a report must not publish once more what should not have been. */
export function masked(data: string): string {
  const at = data.indexOf('@');
  if (at > 0) return `${data.slice(0, 1)}***${data.slice(at)}`;
  const shown = data.length >= 11 ? 3 : 2;
  const tail = data.length >= 11 ? data.slice(-2) : '';
  return `${data.slice(0, shown)}****${tail}`;
}

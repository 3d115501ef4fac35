import { numberingHits } from '../../../src/checks/text/numbering';
import { told } from './hits';

describe('numbering', () => {
  test.each<[string, [string, string][]]>([
    ['1. 培训\n2. 会议\n4. 调研', [['序号跳号', '4.']]],
    ['一、概况\n二、收入\n二、支出', [['序号重复', '二、']]],
    ['（一）甲；（二）乙；（四）丙。', [['序号跳号', '（四）']]],
    ['一、甲\n（一）子\n（二）子\n（二）子\n二、乙', [['序号重复', '（二）']]],
    ['①甲\n②乙\n④丙', [['序号跳号', '④']]],
    ['1、甲；2、乙；3、丙；3、丁', [['序号重复', '3、']]],
  ])('%j', (text, hits) => {
    expect(told(numberingHits, text)).toEqual(hits);
  });

  test.each([
    '1. 甲\n2. 乙\n3. 丙',
    // One item alone, a list that begins elsewhere, lists that begin anew.
    '1. 前两年预算安排情况',
    '3. 丙\n5. 戊',
    '一、甲\n1. 子\n2. 子\n二、乙\n1. 子\n2. 子\n3. 子',
    // Months, decimals and years are no numbers of a list.
    '1. 甲\n2. 乙。7、8月开展',
    '1.5万元\n2.5万元\n4.5万元',
    '十、甲\n十一、乙',
    '1、党建。2、业务。2、3季度检查',
    '一、甲。二、乙。二、三产业发展',
    '（1）甲\n（2）乙\n（1）丙',
  ])('nothing in %j', (text) => {
    expect(told(numberingHits, text)).toEqual([]);
  });
});

/** Labels that stand once for several indicators go on down to the next, merged or not; one left out is not made up. */
import type { Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';
import { form } from '../checks/small-projects';
import { withoutMerges, workbook } from '../fixtures/sheet-builder';

/** 目标名称, 一级, 二级 and 三级指标 of each annual indicator as read; - where none. */
function read(snapshot: Snapshot): string[] {
  const grid = readBook(snapshot).tables[0]?.grids.find(({ part }) => part === '指标');
  // The long-term list has one row.
  return (grid?.rows ?? [])
    .slice(1)
    .map(({ texts }) =>
      ['目标名称', '一级指标', '二级指标', '三级指标'].map((key) => texts.get(key)?.text ?? '-').join(' '),
    );
}

test.each<[string, string[], string[]]>([
  [
    'merged',
    ['目标一 | 产出指标 | 数量指标 | 甲 | 1个 |', '^ | ^ | ^ | 乙 | 2个 |', '^ | ^ | 质量指标 | 丙 | 3个 |'],
    ['目标一 产出指标 数量指标 甲', '目标一 产出指标 数量指标 乙', '目标一 产出指标 质量指标 丙'],
  ],
  [
    'blank and not merged',
    ['目标一 | 产出指标 | 数量指标 | 甲 | 1个 |', ' | | | 乙 | 2个 |', ' | | 质量指标 | 丙 | 3个 |'],
    ['目标一 产出指标 数量指标 甲', '目标一 产出指标 数量指标 乙', '目标一 产出指标 质量指标 丙'],
  ],
  ['nothing above', [' | | | 甲 | 1个 |', ' | | 质量指标 | 乙 | 2个 |'], ['- - - 甲', '- - 质量指标 乙']],
  [
    'an upper label ends those below it',
    ['目标一 | 产出指标 | 数量指标 | 甲 | 1个 |', ' | 效益指标 | | 乙 | 2个 |', '目标二 | | | 丙 | 3个 |'],
    ['目标一 产出指标 数量指标 甲', '目标一 效益指标 - 乙', '目标二 - - 丙'],
  ],
  [
    'a label over two levels is the upper one',
    ['目标一 | 产出指标 | 数量指标 | 甲 | 1个 |', '^ | 满意度指标 | < | 乙 | 2个 |'],
    ['目标一 产出指标 数量指标 甲', '目标一 满意度指标 - 乙'],
  ],
  [
    'in a column written out row by row a blank is a label left out',
    [
      '目标一 | 产出指标 | 数量指标 | 甲 | 1个 |',
      '目标一 | 产出指标 | 数量指标 | 乙 | 2个 |',
      '目标一 | | 社会效益指标 | 丙 | 3个 |',
    ],
    ['目标一 产出指标 数量指标 甲', '目标一 产出指标 数量指标 乙', '目标一 - 社会效益指标 丙'],
  ],
  [
    'where the same label comes again, the blank before it is one left out',
    [
      '目标一 | 产出指标 | 数量指标 | 甲 | 1个 |',
      ' | | 社会效益指标 | 乙 | 2个 |',
      ' | 产出指标 | 质量指标 | 丙 | 3个 |',
    ],
    ['目标一 产出指标 数量指标 甲', '目标一 - 社会效益指标 乙', '目标一 产出指标 质量指标 丙'],
  ],
  [
    'one group may be written out and the next not',
    [
      '目标一 | 产出指标 | 数量指标 | 甲 | 1个 |',
      '^ | ^ | 数量指标 | 乙 | 2个 |',
      '目标二 | 产出指标 | 数量指标 | 丙 | 3个 |',
      '^ | ^ | ^ | 丁 | 4个 |',
    ],
    [
      '目标一 产出指标 数量指标 甲',
      '目标一 产出指标 数量指标 乙',
      '目标二 产出指标 数量指标 丙',
      '目标二 产出指标 数量指标 丁',
    ],
  ],
  [
    'an empty line under a label is no indicator',
    ['目标一 | 产出指标 | 数量指标 | 甲 | 1个 |', '^ | ^ | ^ | | |', ' | | | | |'],
    ['目标一 产出指标 数量指标 甲'],
  ],
])('%s', (_, annual, expected) => {
  const book = workbook(
    form(1, { name: '数字化', long: ['目标一 | 产出指标 | 数量指标 | 甲 | 1个 |'], annual }),
  );
  expect(read(book)).toEqual(expected);
  expect(read(withoutMerges(book))).toEqual(expected);
});

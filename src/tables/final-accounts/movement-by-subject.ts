/**
 * 收入支出决算表 (财决02表): what was there, came in, was spent and is left, of all money, by functional subject. Its title is
 * one 收入支出决算总表 may have, too; its columns tell it apart.
 */
import type { ColumnDeclaration, TableDeclaration } from '../declaration';

/** What is carried over, and of what it consists. */
function carried(key: string, concept: string): readonly ColumnDeclaration[] {
  const parts = [
    ['基本支出', '基本支出结转'],
    ['项目支出', '项目支出结转结余'],
    ['经营结余', '经营结余'],
  ] as const;
  return [
    { key, also: [concept, `${concept}/合计`] },
    ...parts.map(([part, printed]) => ({ key: `${key}/${part}`, also: [`${concept}/${printed}`] })),
  ];
}

export const finalMovementBySubject: TableDeclaration = {
  kind: '收入支出决算表',
  family: '决算',
  titles: [/(?:收支|收入(?:与|和|及)?支出)决算(?:公开)?表$/],
  body: {
    layout: '表格',
    rows: ['功能科目', '单位'],
    wrappers: ['本年收入', '本年支出'],
    columns: [
      ...carried('年初结转结余', '上年结转结余'),
      { key: '本年收入', required: true, also: ['本年收入合计'] },
      { key: '合计', required: true, also: ['本年支出', '本年支出合计'] },
      { key: '使用非财政拨款结余' },
      { key: '结余分配' },
      ...carried('年末结转结余', '年终结转结余'),
    ],
  },
};

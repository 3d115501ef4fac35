/** Tables some places publish beside the standard ones: known by their titles, not read. */
import type { TableDeclaration } from '../declaration';
import { GENERAL, TAIL } from './items';

function known(kind: string, ...titles: readonly string[]): TableDeclaration {
  return {
    kind,
    family: '决算',
    titles: titles.map((title) => new RegExp(title)),
    body: { layout: '仅识别' },
  };
}

export const RECOGNISED_TABLES: readonly TableDeclaration[] = [
  known('一般公共预算财政拨款支出决算明细表', `${GENERAL}支出(?:决算)?(?:经济分类)?明细${TAIL}`),
  known('一般公共预算财政拨款项目支出决算表', `${GENERAL}项目支出(?:决算)?(?:明细)?${TAIL}`),
  known('财政拨款支出决算明细表', `财政拨款支出(?:决算)?(?:经济分类)?明细${TAIL}`),
  known('支出决算明细表', `支出决算(?:经济分类)?明细${TAIL}`),
  known('基本支出决算明细表', `基本支出(?:决算)?(?:经济分类)?明细${TAIL}`),
  known('项目支出决算表', `项目支出(?:决算)?(?:明细)?${TAIL}`),
  known('机关运行经费表', `机关运行(?:经费)?(?:财政拨款)?(?:支出)?(?:决算)?(?:统计)?${TAIL}`),
  known('政府采购情况表', `政府采购(?:支出)?(?:预算)?(?:执行)?(?:决算)?(?:统计)?${TAIL}`),
  known(
    '国有资产占用情况表',
    `国有资产(?:占有|占用|使用|占有使用|占用使用|管理)*(?:和使用)?(?:决算)?(?:统计)?${TAIL}`,
  ),
];

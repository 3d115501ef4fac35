/** Subjects that changed their names. A document of a later year that prints the former name is a finding. */
import { plainName } from './name-key';

export interface Rename {
  /** Code of the functional subject, the same before and after. */
  readonly code: string;
  readonly former: string;
  /** The budget year from which on the present name surely holds; it may have come into use before. */
  readonly since: number;
}

/** Names of earlier editions as published documents of those years print them. */
export const RENAMES: readonly Rename[] = [
  { code: '207', former: '文化体育与传媒支出', since: 2019 },
  { code: '210', former: '医疗卫生与计划生育支出', since: 2019 },
  { code: '210', former: '医疗卫生支出', since: 2019 },
  { code: '215', former: '资源勘探信息等支出', since: 2023 },
  { code: '215', former: '资源勘探电力信息等支出', since: 2023 },
  { code: '215', former: '资源勘探工业信息等事务', since: 2023 },
  { code: '220', former: '国土海洋气象等支出', since: 2019 },
  { code: '220', former: '国土资源气象等事务', since: 2019 },
  { code: '232', former: '债务利息支出', since: 2023 },
  { code: '20805', former: '行政事业单位离退休', since: 2023 },
  { code: '21301', former: '农业', since: 2023 },
  { code: '21302', former: '林业', since: 2023 },
  { code: '21305', former: '扶贫', since: 2023 },
  { code: '22001', former: '国土资源事务', since: 2023 },
  { code: '22402', former: '消防事务', since: 2026 },
  { code: '22404', former: '煤矿安全', since: 2023 },
];

/** The rename by which a printed name has become out of date in a budget year. */
export function renameOf(code: string, printed: string, year: number): Rename | undefined {
  const plain = plainName(printed);
  return RENAMES.find(
    (rename) => rename.code === code && year >= rename.since && plainName(rename.former) === plain,
  );
}

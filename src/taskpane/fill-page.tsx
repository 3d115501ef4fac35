/** 填充, in the making. */
import type { TabPageProps } from './lazy-pages';

export function FillPage(_: TabPageProps) {
  return null;
}

/** What stands in the pane where there is no Excel that can run it: why, and the page that does the same without. */
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { fluentTheme } from './theme';

/** What it says; `reason` where Excel itself gives none. */
export const NOT_IN_EXCEL = {
  reason:
    '这个页面是 Excel 的任务窗格，请在 Excel 的「公开表」选项卡中打开。没有 Excel 时，可以在浏览器中审核。',
  openPage: '在浏览器中审核',
} as const;

const useStyles = makeStyles({
  root: { minHeight: '100%', boxSizing: 'border-box', padding: '24px', lineHeight: tokens.lineHeightBase400 },
});

export function NotInExcel({ reason }: { readonly reason: string }) {
  const styles = useStyles();
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <FluentProvider theme={fluentTheme(dark ? 'dark' : 'light')} className={styles.root}>
      <p>{reason}</p>
      <Button as="a" href="index.html" target="_blank" rel="noopener">
        {NOT_IN_EXCEL.openPage}
      </Button>
    </FluentProvider>
  );
}

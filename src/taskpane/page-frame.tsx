/** A page in front of the check: a title with the way back, and what it holds. Esc goes back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useView } from './view-state';
import { PANE } from './wording';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    flexShrink: 0,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    // It has the focus when the page opens; who uses the keyboard should see where they are.
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  foot: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
});

export function PageFrame({
  title,
  foot,
  children,
}: {
  title: string;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const view = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  const back = (): void => view.back();
  const content = useRef<HTMLDivElement>(null);
  const isText = useHasNoControls(content);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className={styles.page}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) back();
      }}
    >
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={PANE.back} onClick={back} />
        <h2 className={styles.title} tabIndex={-1} ref={heading}>
          {title}
        </h2>
      </div>
      <div ref={content} className={styles.content} tabIndex={isText ? 0 : undefined}>
        {children}
      </div>
      {foot === undefined ? null : <div className={styles.foot}>{foot}</div>}
    </section>
  );
}

/** A page with nothing in it to go to is a stop of the keyboard itself: the arrows could not scroll it otherwise. */
function useHasNoControls(content: RefObject<HTMLElement | null>): boolean {
  const [none, setNone] = useState(false);
  useLayoutEffect(() => setNone(content.current?.querySelector('button, input, select, textarea') === null));
  return none;
}

/** The line along the top of the page: what is open, opening and saving, and light or dark. */
import {
  Badge,
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownload20Regular, DarkTheme20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { ThemeChoice } from '../taskpane/preferences';
import { TEXT } from './wording';

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: '8px',
    height: '52px',
    paddingLeft: '16px',
    paddingRight: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { paddingLeft: '10px', paddingRight: '4px', columnGap: '2px' },
  },
  mark: { width: '26px', height: '26px', flexShrink: 0 },
  product: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
    [NARROW]: { display: 'none' },
  },
  file: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minWidth: 0,
    flex: '1 1 0',
    paddingLeft: '12px',
    marginLeft: '4px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { borderLeft: 'none', paddingLeft: '6px' },
  },
  fileName: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
  },
  wideOnly: { [NARROW]: { display: 'none' } },
  button: { whiteSpace: 'nowrap', flexShrink: 0, [NARROW]: { minWidth: '36px' } },
  input: { display: 'none' },
});

export interface PageHeaderProps {
  readonly fileName: string | undefined;
  readonly sample: boolean;
  readonly canSave: boolean;
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => Promise<void>;
}

export function PageHeader(props: PageHeaderProps): ReactElement {
  const { fileName, sample, canSave, onOpen, onSave } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [saving, setSaving] = useState(false);
  const save = (): void => {
    setSaving(true);
    void onSave().finally(() => setSaving(false));
  };
  return (
    <header className={styles.bar}>
      <img src="assets/icon.svg" alt="" className={styles.mark} />
      <h1 className={styles.product}>{TEXT.product}</h1>
      <div className={styles.file}>
        <span className={styles.fileName} title={fileName}>
          {fileName}
        </span>
        {sample && (
          <Badge appearance="tint" color="informative" className={styles.wideOnly} title={TEXT.sampleNote}>
            {TEXT.sample}
          </Badge>
        )}
      </div>
      <input
        ref={input}
        type="file"
        className={styles.input}
        accept=".xlsx,.xlsm,.xls,.et"
        aria-label={TEXT.open}
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can then be chosen again after it was changed.
          event.target.value = '';
          if (file) onOpen(file);
        }}
      />
      <Button
        appearance="subtle"
        className={styles.button}
        icon={<FolderOpen20Regular />}
        aria-label={TEXT.open}
        onClick={() => input.current?.click()}
      >
        <span className={styles.wideOnly}>{TEXT.open}</span>
      </Button>
      <Button
        appearance="subtle"
        className={styles.button}
        icon={<ArrowDownload20Regular />}
        aria-label={TEXT.save}
        disabledFocusable={!canSave || saving}
        onClick={save}
      >
        <span className={styles.wideOnly}>{TEXT.save}</span>
      </Button>
      <ThemeMenu {...props} />
    </header>
  );
}

const CHOICES: readonly ThemeChoice[] = ['跟随', '浅色', '深色'];

function ThemeMenu({ theme, onTheme }: PageHeaderProps): ReactElement {
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, { checkedItems }) => onTheme(checkedItems[0] as ThemeChoice)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<DarkTheme20Regular />}
          aria-label={TEXT.theme(TEXT.themes[theme])}
          title={TEXT.theme(TEXT.themes[theme])}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {CHOICES.map((choice) => (
            <MenuItemRadio key={choice} name="theme" value={choice}>
              {TEXT.themes[choice]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

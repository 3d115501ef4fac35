/** React's view of a session and of preferences. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Preferences, PreferenceStore } from './preferences';
import type { Session, SessionState } from './session-state';

interface PaneContext {
  readonly session: Session;
  readonly preferences: PreferenceStore;
}

export const PaneContext = createContext<PaneContext | undefined>(undefined);

function usePane(): PaneContext {
  const context = useContext(PaneContext);
  if (!context) throw new Error('a view of the pane stands outside of it');
  return context;
}

export function useSession(): Session {
  return usePane().session;
}

export function useSessionState(): SessionState {
  const { session } = usePane();
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.getState(),
  );
}

export function usePreferences(): [Preferences, PreferenceStore['change']] {
  const { preferences } = usePane();
  const current = useSyncExternalStore(
    (listener) => preferences.subscribe(listener),
    () => preferences.get(),
  );
  return [current, (part) => preferences.change(part)];
}

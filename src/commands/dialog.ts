/** Entry of the dialog that tells a sentence of a ribbon button; the sentence stands behind the # of its address. */
import { TEXT } from './wording';

function show(): void {
  const message = document.getElementById('message');
  const button = document.getElementById('close');
  if (!message || !button) return;
  message.textContent = sentenceIn(window.location.hash);
  button.textContent = TEXT.close;
  button.addEventListener('click', () => Office.context.ui.messageParent('close'));
  button.focus();
}

function sentenceIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1)) || TEXT.noSentence;
  } catch {
    return TEXT.noSentence;
  }
}

void Office.onReady(show);

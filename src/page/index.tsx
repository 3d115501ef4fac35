/** Entry of the page without Excel. Never loads office.js: in a plain tab it takes alert, confirm and history away. */
import { createRoot } from 'react-dom/client';
import { Page } from './page';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);

import { describeLawfulBooks } from './lawful-books';

describeLawfulBooks('中央');

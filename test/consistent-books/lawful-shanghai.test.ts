import { describeLawfulBooks } from './lawful-books';

describeLawfulBooks('上海');

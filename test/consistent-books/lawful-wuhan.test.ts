import { describeLawfulBooks } from './lawful-books';

describeLawfulBooks('武汉');

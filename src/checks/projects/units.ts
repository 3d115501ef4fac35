/** How many 元 one of an amount unit is. */
import { yuanPerUnit } from '../../amount/unit';

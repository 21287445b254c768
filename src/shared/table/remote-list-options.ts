import type {Fields} from '../../api/list-fields.js';
import type {Ask, Question} from './list-question.js';

export interface RemoteListOptions<T, L> {
  readonly fields: Fields<T>;
  readonly ask: Ask<L>;
  readonly question: Question;
  /** Records that the endpoint gives in a page, whatever it is asked for. */
  readonly pageSize: number;
  readonly onChange: () => void;
  /** The endpoint does not answer what it is asked. Called once; the list is of no more use then. */
  readonly onViolation: () => void;
}

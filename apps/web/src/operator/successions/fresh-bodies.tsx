import { useTexts } from '../../language/texts';
import { TextField } from '../../ui/text-field';
import { TerritoryField } from '../bodies/territory-field';

interface FreshBody {
  readonly ky: string;
  readonly ru: string;
  readonly en: string;
  /** As in a `TerritoryField`. */
  readonly territory: string;
}

const blank: FreshBody = { ky: '', ru: '', en: '', territory: '' };

/** The bodies that a field of new ones holds. */
export function freshIn(value: string): readonly FreshBody[] {
  return JSON.parse(value) as readonly FreshBody[];
}

interface FreshBodiesProps {
  readonly name: string;
  /** The bodies as JSON. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | undefined;
}

/** Bodies that begin with a succession. */
export function FreshBodies({ name, value, onChange, fault }: FreshBodiesProps) {
  const say = useTexts('operator.successions');
  const sayBodies = useTexts('operator.bodies');
  const bodies = freshIn(value);
  const write = (next: readonly FreshBody[]): void => onChange(JSON.stringify(next));
  return (
    <>
      {fault !== undefined && (
        <p id={name} tabIndex={-1} className="field__error">
          {fault}
        </p>
      )}
      {bodies.map((body, index) => {
        const set = (part: Partial<FreshBody>): void =>
          write(bodies.map((each, place) => (place === index ? { ...each, ...part } : each)));
        const id = `${name}.${index}`;
        return (
          <fieldset key={index} className="field panel">
            <legend className="field__label">
              {say('fresh')} {index + 1}
            </legend>
            <TextField name={`${id}.ky`} label={sayBodies('nameKy')} value={body.ky} onChange={(ky) => set({ ky })} size="wide" />
            <TextField name={`${id}.ru`} label={sayBodies('nameRu')} value={body.ru} onChange={(ru) => set({ ru })} size="wide" />
            <TextField
              name={`${id}.en`}
              label={sayBodies('nameEn')}
              value={body.en}
              onChange={(en) => set({ en })}
              size="wide"
              isOptional
            />
            <TerritoryField
              name={`${id}.territory`}
              label={sayBodies('place')}
              hint={sayBodies('placeHint')}
              value={body.territory}
              onChange={(territory) => set({ territory })}
            />
            <button
              type="button"
              className="button button--secondary"
              onClick={() => write(bodies.filter((_, place) => place !== index))}
            >
              {say('remove')}
            </button>
          </fieldset>
        );
      })}
      <p>
        <button type="button" className="button button--secondary" onClick={() => write([...bodies, blank])}>
          {say('addFresh')}
        </button>
      </p>
    </>
  );
}

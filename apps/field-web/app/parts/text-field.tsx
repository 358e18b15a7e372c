import { useId } from 'react';

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password';
  /** Lines; one by default. */
  readonly rows?: number;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly autoComplete?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
};

/** A labelled text, with what is wrong with it below. */
export function TextField({ label, value, onChange, type = 'text', rows = 1, hint, fault, ...rest }: TextFieldProps) {
  const id = useId();
  const common = {
    id,
    value,
    'aria-invalid': fault !== undefined,
    'aria-describedby': hint || fault ? `${id}-more` : undefined,
    ...rest,
  };
  return (
    <div className="cf-field">
      <label htmlFor={id}>{label}</label>
      {rows > 1 ? (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          type={type}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {(fault || hint) && (
        <p id={`${id}-more`} className={fault ? 'cf-fault' : 'cf-faint'}>
          {fault ?? hint}
        </p>
      )}
    </div>
  );
}

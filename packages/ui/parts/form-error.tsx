import type { FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { fieldErrors } from './field-errors.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** Shows a failed submission: errors beside their fields where they have one, the rest above the form. */
export function FormError({ problem, form }: { readonly problem: unknown; readonly form: FormInstance }) {
  const [placed, setPlaced] = useState(false);
  useEffect(() => setPlaced(fieldErrors(problem, form)), [problem, form]);
  return <ProblemAlert problem={problem} hideFields={placed} />;
}

import { type OrderColour, orderColourNames, type OrderState, orderStateNames } from '@chuangcheng/modules/rectification/domain';
import { Light, type LightColor, StateTag, type StateTone, useBilingual } from '@chuangcheng/ui';

const LIGHTS: Readonly<Record<OrderColour, LightColor>> = { blue: 'blue', orange: 'yellow', red: 'red' };
const TONES: Readonly<Record<OrderState, StateTone>> = { issued: 'waiting', answered: 'active', closed: 'good' };

/** The colour of an order with its word and shape. */
export function OrderLight({ colour }: { readonly colour: OrderColour }) {
  const say = useBilingual();
  return <Light color={LIGHTS[colour]} label={say(orderColourNames[colour])} />;
}

/** The state of an order by its name. */
export function OrderStateTag({ state }: { readonly state: OrderState }) {
  const say = useBilingual();
  return <StateTag tone={TONES[state]}>{say(orderStateNames[state])}</StateTag>;
}

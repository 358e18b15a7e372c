import { type ComponentType, lazy, Suspense } from 'react';

/**
 * A part of a page that is fetched when it is first shown, such as a dialog. Nothing stands in its place meanwhile.
 * Made once, beside the imports, never while rendering.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;
  return function OnDemand(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}

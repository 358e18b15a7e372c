import { useNavigation } from 'react-router';

/** A thin line at the top while a page is being fetched. */
export function RouteProgress() {
  const { state } = useNavigation();
  return <div className="cc-route-progress" data-busy={state !== 'idle'} aria-hidden />;
}

import { newId } from '@chuangcheng/kit/id';
import type { Position } from '@chuangcheng/kit/coordinates';
import { getAreaMap, listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { proposeRoute, registerCaseFile } from '@chuangcheng/modules/rectification/contract';
import { type Source, SOURCES, sourceNames } from '@chuangcheng/modules/rectification/domain';
import { PhotoUpload, ProblemAlert, useBilingual, useT } from '@chuangcheng/ui';
import { PositionPicker } from '@chuangcheng/ui/map';
import { Alert, App, Button, Form, Input, Select } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { LinkButton, Page, useAsk, useCan, useContractForm } from '../../../app/index.ts';
import { CategoryFields } from '../category-fields.tsx';
import { useCategoryChoices } from '../use-category-choices.ts';
import { OriginFields } from './origin-fields.tsx';
import { PossibleDuplicates } from './possible-duplicates.tsx';
import { RouteProposal } from './route-proposal.tsx';
import { fileAndDispatch } from './send-registration.ts';
import { SiteSelect } from './site-select.tsx';
import { useDraft } from './use-draft.ts';
import { useSettled } from './use-settled.ts';
import '../rectification.css';

const FIRST = { source: 'hotline', photoIds: [] };

/**
 * One screen to register problems from whatever source, one after the other by the keyboard: what, where, a picture; beside it to whom
 * it would go and what it may repeat.
 */
export function RegisterPage() {
  const t = useT('rectification');
  const say = useBilingual();
  const can = useCan();
  const { message } = App.useApp();
  const choices = useCategoryChoices();
  const towns = useAsk(getAreaMap, { query: { level: 'community' } });
  const units = useAsk(listUnitChoices, { query: {} });
  const { found, keep, forget } = useDraft();
  const [id, setId] = useState(newId);
  const [position, setPosition] = useState<Position | null>(found?.position ?? null);
  const [unitId, setUnitId] = useState<string>();
  const [stopped, setStopped] = useState<{ readonly id: string; readonly number: string; readonly problem: unknown }>();
  const [last, setLast] = useState<{ readonly id: string; readonly number: string }>();
  const onward = useRef(false);
  const sheet = useRef<HTMLDivElement>(null);
  const { form, busy, field, formProps, error, reset } = useContractForm(registerCaseFile, {
    input: (fields) => ({ body: { ...fields, id, position } }),
    onDone: (answer) => void done(answer),
  });
  const fields = Form.useWatch([], form) ?? {};
  const text = (key: string) => fields[key] as string | undefined;
  const [source, categoryId, conditionId, siteId] = [text('source'), text('categoryId'), text('conditionId'), text('siteId')];
  const photoIds = (fields['photoIds'] ?? []) as readonly string[];
  const description = useSettled(text('description') ?? '');
  const mayDispatch = can('rectification.file') && can('rectification.dispatch');
  const place = position && { lng: position.lng, lat: position.lat };
  const route = useAsk(
    proposeRoute,
    { query: { conditionId: conditionId ?? '', ...place, ...(siteId && { siteId }) } },
    { enabled: conditionId !== undefined, keep: true },
  );
  const toUnit = unitId ?? route.data?.unitId ?? undefined;

  useEffect(() => {
    if (Object.keys(fields).length > 0) keep({ fields, position });
  });

  // Once the fields of the next one stand there: resetting a form makes its fields anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new id is the next registration
  useEffect(() => {
    sheet.current?.querySelector<HTMLElement>('input[role="combobox"]')?.focus();
  }, [id]);

  const next = (): void => {
    const kept = form.getFieldValue('source') as unknown;
    reset();
    form.setFieldsValue({ ...FIRST, source: kept, categoryId: undefined });
    setId(newId());
    setPosition(null);
    setUnitId(undefined);
    forget();
  };
  const done = async (answer: { readonly id: string; readonly number: string }): Promise<void> => {
    const going = onward.current && categoryId && conditionId && toUnit ? { categoryId, conditionId, unitId: toUnit } : undefined;
    onward.current = false;
    try {
      if (going) await fileAndDispatch({ id: answer.id, ...going });
      setStopped(undefined);
    } catch (problem) {
      setStopped({ ...answer, problem });
    }
    // The message stands outside of the router: it says the number and cannot hold a link.
    void message.success(t(going ? 'register.dispatched' : 'register.done', { number: answer.number }));
    setLast(answer);
    next();
  };
  const send = (andDispatch: boolean): void => {
    onward.current = andDispatch;
    form.submit();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send(false);
  };
  return (
    <Page
      title={t('nav.register')}
      note={t('register.note')}
      more={
        can('rectification.register-in-bulk') && <LinkButton to="/rectification/register/import">{t('register.bulk')}</LinkButton>
      }
    >
      {stopped && (
        <>
          <Alert
            type="warning"
            title={t('register.stopped', { number: stopped.number })}
            action={<Link to={`/rectification/case-files/${stopped.id}`}>{t('register.open', { number: stopped.number })}</Link>}
          />
          <ProblemAlert problem={stopped.problem} />
        </>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens for Ctrl+Enter of the fields within */}
      <div ref={sheet} onKeyDown={keys}>
        <Form {...formProps} initialValues={found?.fields ?? FIRST}>
          <div className="cc-register">
            <div>
              <CategoryFields field={field} choices={choices} categoryId={categoryId} onCategory={() => setUnitId(undefined)} />
              <Form.Item {...field('description', t('case.description'))}>
                <Input.TextArea rows={3} maxLength={1000} showCount />
              </Form.Item>
              <Form.Item {...field('place', t('case.place'), t('register.placeHint'))}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item {...field('siteId', t('register.site'), t('register.siteHint'))}>
                <SiteSelect onPosition={setPosition} />
              </Form.Item>
              <div className="cc-register-pair">
                <Form.Item {...field('source', t('case.source'))}>
                  <Select options={SOURCES.map((one) => ({ value: one, label: say(sourceNames[one]) }))} />
                </Form.Item>
                <Form.Item {...field('reportedBy', t('register.reportedBy'))}>
                  <Input maxLength={40} autoComplete="off" />
                </Form.Item>
                <OriginFields field={field} source={(source ?? FIRST.source) as Source} />
              </div>
              <Form.Item {...field('photoIds', t('register.photos'))}>
                <PhotoUpload pasteAnywhere />
              </Form.Item>
              {error}
            </div>
            <div>
              <PositionPicker
                label={t('case.position')}
                value={position}
                onChange={(chosen) => setPosition(chosen)}
                {...(towns.data && { areas: towns.data })}
                height={300}
              />
              {conditionId && <RouteProposal conditionId={conditionId} position={position} />}
              {categoryId && (
                <PossibleDuplicates
                  categoryId={categoryId}
                  description={description}
                  position={position}
                  siteId={siteId}
                  photoIds={photoIds}
                />
              )}
              {mayDispatch && conditionId && (
                <label className="cc-register-unit">
                  {t('register.dispatchTo')}
                  <Select
                    value={toUnit ?? null}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={(units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
                    onChange={(chosen: string | null) => setUnitId(chosen ?? undefined)}
                  />
                </label>
              )}
              <div className="cc-register-actions">
                <Button type="primary" loading={busy} onClick={() => send(false)}>
                  {t('register.do')}
                </Button>
                {mayDispatch && (
                  <Button
                    disabled={!conditionId || !toUnit}
                    title={conditionId ? undefined : t('register.needCondition')}
                    loading={busy}
                    onClick={() => send(true)}
                  >
                    {t('register.doAndDispatch')}
                  </Button>
                )}
                <Button onClick={next}>{t('register.clear')}</Button>
                {last && (
                  <LinkButton type="link" to={`/rectification/case-files/${last.id}`}>
                    {t('register.open', { number: last.number })}
                  </LinkButton>
                )}
              </div>
            </div>
          </div>
        </Form>
      </div>
    </Page>
  );
}

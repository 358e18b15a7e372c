import { fillPost } from '@chuangcheng/modules/organisation/contract';
import { LEADING_POSTS, type LeadingPost, postKindNames, type PostKind } from '@chuangcheng/modules/organisation/domain';
import { StateTag, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useCan, useSend } from '../../../app/index.ts';
import { FillPostDialog } from './fill-post-dialog.tsx';
import type { UnitDetail } from './unit-detail.ts';

type Post = UnitDetail['posts'][number];

/** The posts of a unit, who holds them, and who did before. */
export function UnitPosts({ unit }: { readonly unit: UnitDetail }) {
  const t = useT('organisation');
  const [filling, setFilling] = useState<LeadingPost>();
  return (
    <section className="cc-sheet">
      <h2>{t('unit.posts')}</h2>
      <ul className="cc-posts">
        {inOrder(unit.posts).map((post, index) => (
          // Posts of one kind in the leading group have no other name than their place.
          <PostItem key={`${post.kind} ${index}`} unitId={unit.id} post={post} onFill={setFilling} />
        ))}
      </ul>
      {filling && <FillPostDialog unit={unit} kind={filling} onClose={() => setFilling(undefined)} />}
    </section>
  );
}

type PostItemProps = { readonly unitId: string; readonly post: Post; readonly onFill: (kind: LeadingPost) => void };

function PostItem({ unitId, post, onFill }: PostItemProps) {
  const t = useT('organisation');
  const say = useBilingual();
  const format = useFormat();
  const can = useCan();
  const kind = LEADING_POSTS.find((one) => one === post.kind);
  const vacate = useSend(fillPost, { done: t('post.vacated') });
  const name = post.kind in postKindNames ? say(postKindNames[post.kind as PostKind]) : post.kind;
  return (
    <li data-vacant={post.required && !post.holder}>
      <div className="cc-post-kind">{name}</div>
      <div className="cc-post-holder">
        {post.holder ? (
          <>
            <strong>{post.holder.name}</strong>
            <span>{post.holder.title}</span>
            <span>{post.holder.phone}</span>
            <span className="cc-faint">{t('post.since', { day: format.day(post.holder.since) })}</span>
          </>
        ) : (
          <StateTag tone={post.required ? 'bad' : 'neutral'}>{t('post.vacant')}</StateTag>
        )}
        {post.earlier.length > 0 && (
          <details>
            <summary>{t('post.earlier', { count: post.earlier.length })}</summary>
            <ul>
              {post.earlier.map((one) => (
                <li key={`${one.name} ${one.since}`}>
                  {one.name}　{format.day(one.since)} – {format.day(one.until)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {kind && can('organisation.edit-units') && (
        <div className="cc-post-actions">
          <Button size="small" onClick={() => onFill(kind)}>
            {t(post.holder ? 'post.replace' : 'post.fill')}
          </Button>
          {post.holder && (
            <Popconfirm
              title={t('post.vacateEffect', { name: post.holder.name })}
              okText={t('post.vacate')}
              onConfirm={() => vacate.mutate({ params: { id: unitId, kind }, body: { holder: null } })}
            >
              <Button size="small" type="text" loading={vacate.isPending}>
                {t('post.vacate')}
              </Button>
            </Popconfirm>
          )}
        </div>
      )}
    </li>
  );
}

/** The three leading posts first, in their usual order; the rest as the unit lists them. */
function inOrder(posts: readonly Post[]): Post[] {
  const place = (post: Post) => LEADING_POSTS.indexOf(post.kind as LeadingPost);
  return [
    ...posts.filter((post) => place(post) >= 0).toSorted((a, b) => place(a) - place(b)),
    ...posts.filter((post) => place(post) < 0),
  ];
}

import { UserOutlined } from '@ant-design/icons';
import { signOut } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSend } from '../ask/use-send.ts';
import { useSession } from '../session.tsx';
import { useRoleName } from '../use-role-name.ts';

/** What somebody sees to for themselves; named `user.<key>`. */
const OWN_PAGES = [
  { key: 'delegations', to: '/organisation/delegations' },
  { key: 'contact', to: '/contact' },
  { key: 'password', to: '/password' },
] as const;

/** Who is signed in, with which duties, and what they may do with their account. */
export function UserMenu({ bare }: { readonly bare: boolean }) {
  const t = useT('app');
  const roleName = useRoleName();
  const { account, duties } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const leave = useSend(signOut, {
    onDone: () => {
      client.clear();
      void navigate('/sign-in', { replace: true });
    },
  });
  const who = (
    <div className="cc-user-card">
      <strong>{account.displayName}</strong>
      <span className="cc-faint">{account.name}</span>
      <ul>
        {duties.map((duty) => (
          <li key={`${duty.role} ${duty.unitId}`}>
            {roleName(duty.role)} · {duty.unitName}
          </li>
        ))}
      </ul>
    </div>
  );
  const go = (to: string): void => {
    setOpen(false);
    void navigate(to);
  };
  const content = (
    <>
      {who}
      <ul className="cc-user-choices">
        {(bare ? [] : OWN_PAGES).map(({ key, to }) => (
          <li key={key}>
            <Button type="text" block onClick={() => go(to)}>
              {t(`user.${key}`)}
            </Button>
          </li>
        ))}
        <li>
          <Button type="text" block loading={leave.isPending} onClick={() => leave.mutate(undefined)}>
            {t('user.signOut')}
          </Button>
        </li>
      </ul>
    </>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content} open={open} onOpenChange={setOpen}>
      <Button
        type="text"
        icon={<UserOutlined aria-hidden />}
        aria-label={t('user.menu', { name: account.displayName })}
        aria-expanded={open}
      >
        <span className="cc-user-name">{account.displayName}</span>
      </Button>
    </Popover>
  );
}

import { UserOutlined } from '@ant-design/icons';
import { signOut } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useSend } from '../ask/use-send.ts';
import { useSession } from '../session.tsx';
import { useRoleName } from '../use-role-name.ts';

/** Who is signed in, with which duties, and what they may do with their account. */
export function UserMenu({ bare }: { readonly bare: boolean }) {
  const t = useT('app');
  const roleName = useRoleName();
  const { account, duties } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
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
  const own = [
    { key: 'delegations', label: t('user.delegations'), onClick: () => void navigate('/organisation/delegations') },
    { key: 'contact', label: t('user.contact'), onClick: () => void navigate('/contact') },
    { key: 'password', label: t('user.password'), onClick: () => void navigate('/password') },
    { type: 'divider' as const },
  ];
  const out = { key: 'out', label: t('user.signOut'), onClick: () => leave.mutate(undefined) };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{ items: [{ key: 'who', type: 'group', label: who }, { type: 'divider' }, ...(bare ? [] : own), out] }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={t('user.menu', { name: account.displayName })}>
        <span className="cc-user-name">{account.displayName}</span>
      </Button>
    </Dropdown>
  );
}

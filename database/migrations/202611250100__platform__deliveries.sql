-- Messages that also leave the product: by e-mail, SMS, or into a group of WeCom or DingTalk.

-- Where a person wants to be reached; empty until they say so themselves.
ALTER TABLE platform.account
  ADD COLUMN email text CHECK (email LIKE '%_@_%'),
  ADD COLUMN phone text CHECK (phone ~ '^1\d{10}$');

CREATE TABLE platform.notification_delivery (
  county_id  uuid NOT NULL,
  channel    text NOT NULL,
  -- The account, or `group` for a channel that reaches a group as a whole.
  recipient  text NOT NULL,
  once_key   text NOT NULL,
  address    text NOT NULL,
  title      text NOT NULL,
  body       text NOT NULL,
  href       text,
  urgent     boolean NOT NULL,
  state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'given-up')),
  attempts   integer NOT NULL DEFAULT 0,
  next_try   timestamptz NOT NULL,
  last_error text,
  created_at timestamptz NOT NULL,
  sent_at    timestamptz,
  PRIMARY KEY (county_id, channel, recipient, once_key)
);
SELECT platform.guard('platform.notification_delivery');
CREATE INDEX notification_delivery_waiting ON platform.notification_delivery (county_id, next_try) WHERE state = 'waiting';

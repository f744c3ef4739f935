// The keys of the service, which every server checks alike.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const CHECKSUM = 6;
const KEY = {
  name: 'key',
  text: 'SELECT tenant_id, digest, expires_at, revoked_at FROM api_key WHERE id = $1',
};

const same = (one, other) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** The id of the tenant whose key a request carries; throws where it is not known or not in force. */
export async function tenantOf(pool, pepper, authorization = '') {
  const text = authorization.replace('Bearer ', '');
  const [body, checksum] = [text.slice(0, -CHECKSUM), text.slice(-CHECKSUM)];
  const expected = createHash('sha256').update(body).digest('hex').slice(0, CHECKSUM);
  if (!same(checksum, expected)) throw new Error('no key');
  const { rows } = await pool.query({ ...KEY, values: [text.split('_', 2)[1]] });
  const digest = createHmac('sha256', pepper).update(text).digest('hex');
  if (!rows.length || !same(rows[0].digest, digest)) throw new Error('no such key');
  const [{ tenant_id: tenant, expires_at: expiresAt, revoked_at: revokedAt }] = rows;
  if (revokedAt || (expiresAt && expiresAt <= new Date())) throw new Error('no longer a key');
  return tenant;
}

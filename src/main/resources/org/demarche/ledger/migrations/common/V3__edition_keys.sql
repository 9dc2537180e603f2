-- One spelling of an edition's name: us-dprk-1998@3, also where it was us-dprk-1998#3. A row stays as it is where
-- the same copy stands under the new spelling already.

UPDATE delivery SET what = REPLACE(what, '#', '@')
WHERE what LIKE '%#%' AND NOT EXISTS (
  SELECT 1 FROM delivery AS other
  WHERE other.what = REPLACE(delivery.what, '#', '@') AND other.list = delivery.list
  AND other.recipient = delivery.recipient AND other.channel = delivery.channel
);

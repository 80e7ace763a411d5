/** Languages offered by name; a letter may be in any other that has a tag. */
export const offeredLanguages: readonly string[] = (
  'en fr de es it nl pl pt ro el bg hr cs da et fi hu ga lv lt mt sk sl sv ' +
  'sq ar hy az be bs ka he is kk ky ku mk no fa ru sr tg tr tk uk uz ps ur zh'
).split(' ');

// The part of opencc-js that is used: OpenCC's table of Traditional characters as one text, `無 无|機 机|…`.
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}

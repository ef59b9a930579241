// Font families of the official look (GB/T 9704-2012), each with what stands in where it is not installed. None is shipped.

/** Figures and Latin letters in Times, without taking the shared quotation marks and dashes away from the Chinese font. */
export const digitsFace =
  '@font-face{font-family:NianbaoDigits;src:local("Times New Roman"),local("TimesNewRomanPSMT"),local("Liberation Serif");unicode-range:U+25,U+2E,U+30-39,U+41-5A,U+61-7A}';

export const titleFamily =
  "方正小标宋简体,方正小标宋_GBK,FZXiaoBiaoSong-B05S,FZXiaoBiaoSong-B05,华文中宋,STZhongsong,'Noto Serif CJK SC','Source Han Serif SC',宋体,SimSun,serif";
export const bodyFamily =
  "仿宋_GB2312,仿宋,FangSong,FangSong_GB2312,华文仿宋,STFangsong,'FandolFang R','Noto Serif CJK SC',宋体,SimSun,serif";
export const headingFamily = "黑体,SimHei,STHeiti,'Heiti SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif";
export const subheadingFamily =
  "楷体_GB2312,楷体,KaiTi,KaiTi_GB2312,华文楷体,STKaiti,'LXGW WenKai',FandolKai,'AR PL UKai CN','Noto Serif CJK SC',serif";
export const tableFamily = "宋体,SimSun,'Songti SC',STSong,'Noto Serif CJK SC',FandolSong,serif";

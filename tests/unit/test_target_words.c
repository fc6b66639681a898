/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_target_words.c - the names of platforms and of what is counted there. */
#include "config.h"

#include "value_cases.h"

#define PLATFORM(lang, text, expected)                                                                       \
  {                                                                                                          \
    TL_VALUE_PLATFORM, lang, "", text, expected                                                              \
  }
#define METRIC(lang, text, expected)                                                                         \
  {                                                                                                          \
    TL_VALUE_METRIC, lang, "", text, expected                                                                \
  }

static const ValueCase platforms[] = {
  PLATFORM ("zh", "推特、脸书和油管", "twitter | facebook | youtube"),
  PLATFORM ("zh", "中新网Twitter账号", "twitter"),
  PLATFORM ("zh", "海外抖音与抖音", "tiktok | douyin"),
  PLATFORM ("zh", "微信公众号、视频号，微博", "wechat | wechat | weibo"),
  PLATFORM ("zh", "领英、照片墙、电报(Telegram)", "linkedin | instagram | telegram | telegram"),
  PLATFORM ("zh", "B站 小红书 今日头条 快手", "bilibili | xiaohongshu | toutiao | kuaishou"),
  PLATFORM ("en", "X (formerly Twitter) handle", "twitter"),
  PLATFORM ("en", "our X account", "twitter"),
  PLATFORM ("en", "Phase X of the project, on line", ""),
  PLATFORM ("en", "Facebook, YouTube & TikTok", "facebook | youtube | tiktok"),
  PLATFORM ("de", "Facebook-Abonnenten", "facebook"),
  PLATFORM ("ru", "сообщества «ВКонтакте» и Telegram-канала", "vk | telegram"),
  PLATFORM ("ar", "حساب تويتر", "twitter"),
};

static const ValueCase metrics[] = {
  METRIC ("zh", "新增粉丝不少于18万人", "followers"),
  METRIC ("zh", "增粉量要求为58万", "followers"),
  METRIC ("zh", "总播放量、点赞、转发量和评论量", "views | likes | shares | comments"),
  METRIC ("zh", "曝光量 阅读量 覆盖人数 互动率 下载量",
          "impressions | reads | reach | engagement | downloads"),
  METRIC ("zh", "50,000 new followers", "followers"),
  METRIC ("zh", "下载招标文件", ""),
  METRIC ("en", "60K likes and 1.2M video views", "likes | views"),
  METRIC ("en", "unlike a market share", ""),
  METRIC ("en", "subscribers, fans, impressions, engagements",
          "followers | followers | impressions | engagement"),
  METRIC ("es", "número de seguidores", "followers"),
  METRIC ("fr", "nombre d'abonnés et portée cumulée", "followers | reach"),
  METRIC ("pt", "novos inscritos", "followers"),
  METRIC ("de", "mindestens 400.000 Aufrufe", "views"),
  METRIC ("ru", "прирост подписчиков; вовлечённость (ER)", "followers | engagement | engagement"),
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  value_cases_add ("target/platform", platforms, G_N_ELEMENTS (platforms));
  value_cases_add ("target/metric", metrics, G_N_ELEMENTS (metrics));
  return g_test_run ();
}

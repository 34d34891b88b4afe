package org.etax.simulators.population;

import java.util.List;
import java.util.SplittableRandom;

/** Words that generated names and addresses are made of, with plausible frequencies. */
final class Vocabulary {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰建文波辉云晨宇欣怡子涵浩然思远嘉";
    private static final String BRAND = "恒瑞盛达永兴泰和源通宏远嘉诚信安博雅云峰海川星宇天工智创锦绣祥隆";

    private static final List<Place> PLACES = List.of(
            new Place("杭州", "西湖区", "330106"),
            new Place("杭州", "西湖区", "330106"),
            new Place("杭州", "上城区", "330102"),
            new Place("杭州", "拱墅区", "330105"),
            new Place("杭州", "滨江区", "330108"),
            new Place("杭州", "余杭区", "330110"),
            new Place("宁波", "海曙区", "330203"),
            new Place("温州", "鹿城区", "330302"),
            new Place("嘉兴", "南湖区", "330402"),
            new Place("金华", "婺城区", "330702"));

    private static final List<Trade> TRADES = List.of(
            new Trade("商贸", "5191", "再生物资回收与批发"),
            new Trade("贸易", "5193", "贸易代理"),
            new Trade("机电", "5179", "其他机械设备及电子产品批发"),
            new Trade("信息技术", "6560", "信息技术咨询服务"),
            new Trade("粮油", "5121", "谷物、豆及薯类批发"),
            new Trade("软件", "6513", "应用软件开发"),
            new Trade("餐饮", "6210", "正餐服务"),
            new Trade("建筑装饰", "5011", "公共建筑装饰和装修"),
            new Trade("物流", "5430", "道路货物运输"),
            new Trade("服饰", "1819", "其他机织服装制造"),
            new Trade("广告", "7259", "其他广告服务"));

    private Vocabulary() {}

    /**
     * @param city without the suffix
     * @param district with it
     * @param region six digits
     */
    record Place(String city, String district, String region) {}

    /**
     * @param word in the enterprise's name
     * @param industry GB/T 4754
     * @param industryName its name
     */
    record Trade(String word, String industry, String industryName) {}

    static Place place(SplittableRandom random) {
        return PLACES.get(random.nextInt(PLACES.size()));
    }

    static Trade trade(SplittableRandom random) {
        return TRADES.get(random.nextInt(TRADES.size()));
    }

    static String brand(SplittableRandom random) {
        return pick(BRAND, random) + pick(BRAND, random) + (random.nextBoolean() ? pick(BRAND, random) : "");
    }

    /** The first surnames of the list are the most frequent ones, as in life. */
    static String personName(SplittableRandom random) {
        int surname = Math.min(random.nextInt(SURNAMES.length()), random.nextInt(SURNAMES.length()));
        return SURNAMES.charAt(surname) + pick(GIVEN, random) + (random.nextInt(3) > 0 ? pick(GIVEN, random) : "");
    }

    private static String pick(String words, SplittableRandom random) {
        return String.valueOf(words.charAt(random.nextInt(words.length())));
    }
}

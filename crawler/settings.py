"""What differs from Scrapy's defaults, each with its reason. A run may override any of them with `-s NAME=VALUE`."""

from importlib.metadata import version

from scrapy.settings import default_settings

BOT_NAME = "paperhouse"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"
COMMANDS_MODULE = "crawler.commands"  # a `crawl` that exits 1 when a page could not be fetched or read

# Ours.
ARCHIVE = "archive"  # where raw pages are kept
ALLOW_PRIVATE_HOSTS: list[str] = []  # `host` or `host:port` that may resolve to a private address
MAX_DEPTH = 1  # links from the first page; a spider says what it does with the limit
MAX_PAGES = 50  # pages of one start URL, so that a calendar or a trap ends
ASK_FIRST = True  # pages that we have are first asked about by a client that costs a tenth of Scrapy's computing
SECONDS_TO_FINISH = 5.0  # what pages in flight get when the fetching process is asked to end
LONGEST_WAIT = 120.0  # seconds that a site's Retry-After may keep a page waiting; longer is for the next run

# Truthful: who we are and whom to write to.
USER_AGENT = f"paperhouse/{version('paperhouse')} (+https://github.com/paperhouse/paperhouse)"

# Polite.
ROBOTSTXT_OBEY = True  # off by default
DOWNLOAD_DELAY = 1.0  # seconds between two requests to one host
CONCURRENT_REQUESTS_PER_DOMAIN = 1  # one at a time; the hosts go side by side
CONCURRENT_REQUESTS = 16
CONCURRENT_ITEMS = 4  # Scrapy starts that many tasks for each answer; a hundred by default
WARN_ON_GENERATOR_RETURN_VALUE = False  # reads the callback's source anew for each answer: a sixth of all computing
RETRY_TIMES = 2
RETRY_GIVE_UP_LOG_LEVEL = "INFO"  # the walk reports what failed, once

# Safe.
DOWNLOAD_VERIFY_CERTIFICATES = True  # off by default
TWISTED_DNS_RESOLVER = "crawler.fetching.guard.CheckedResolver"  # every address that a name resolves to is checked
HTTPPROXY_ENABLED = False  # behind a proxy nobody could check the addresses; switch on if you trust yours
DOWNLOAD_HANDLERS = {  # the web, nothing else; an API's key is added where the request leaves the house
    "http": "crawler.fetching.introduction.IntroducedDownload",
    "https": "crawler.fetching.introduction.IntroducedDownload",
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}
DOWNLOADER_MIDDLEWARES = {
    "crawler.fetching.robots.Robots": 100,
    "crawler.fetching.patience.Patience": 550,
    "crawler.fetching.visits.Revalidate": 560,
    "crawler.fetching.guard.Guard": 740,  # after the redirects, so that it sees each hop and answers before a retry
    "crawler.fetching.rounds.Answered": 745,  # in place of a download
}
EXTENSIONS = {"crawler.fetching.discretion.Discretion": 0}  # no secret in the log

# Lean: what is left out here is not imported either, a fifth of what a crawl takes to begin.
_LEFT_OUT = {
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware",  # we have our own,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware",  # and our own patience
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware",  # the walk says where it goes on to,
    "scrapy.spidermiddlewares.depth.DepthMiddleware",  # counts its steps itself,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware",  # has no passwords,
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware",  # and needs no cookies, which follow people
    "scrapy.extensions.telnet.TelnetConsole",  # a console into the process, on by default
    "scrapy.extensions.remote_control.RemoteControl",  # the same over HTTP
}
DOWNLOADER_MIDDLEWARES_BASE, SPIDER_MIDDLEWARES_BASE, EXTENSIONS_BASE = (
    {name: order for name, order in usual.items() if name not in _LEFT_OUT}
    for usual in (
        default_settings.DOWNLOADER_MIDDLEWARES_BASE,
        default_settings.SPIDER_MIDDLEWARES_BASE,
        default_settings.EXTENSIONS_BASE,
    )
)

# Bounded.
DOWNLOAD_MAXSIZE = 16 * 2**20  # bytes, before and after decompression; the default is 1 GiB
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_TIMEOUT = 60  # seconds for the whole page, so that a slow drip ends
REDIRECT_MAX_TIMES = 5
METAREFRESH_MAXDELAY = 5
DNS_TIMEOUT = 20
CLOSESPIDER_TIMEOUT = 6 * 3600

# Quiet and machine-readable.
LOG_LEVEL = "INFO"  # DEBUG prints every request and item
FEED_EXPORT_ENCODING = "utf-8"  # the default escapes every name

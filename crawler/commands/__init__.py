"""Scrapy commands of this project: `scrapy crawl` finds them through COMMANDS_MODULE."""

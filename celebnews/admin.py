from django.contrib.admin import AdminSite
class Newsroom(AdminSite):
    pass
